import { useSignalEffect } from '@preact/signals';
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import {
  type LettersParameter,
  type LetterValues,
  largestEntry,
  letterDefault,
} from '../../core/parameter';
import { keyValue, valueAt } from '../controls/slider-value';
import { NumberBox, useNumber } from '../number-box';
import type { Session } from '../session';
import { letterRange } from './letter-range';
import { words } from './words';

interface Props {
  readonly session: Session;
  /** The parameter that holds the letters' values. */
  readonly parameterKey: string;
  readonly letter: string;
}

/** A letter of the expression: a slider, and a box that takes more than the slider. */
export function LetterRow({ session, parameterKey, letter }: Props) {
  const problemId = useId();
  const range = { min: -largestEntry, max: largestEntry, step: 0.1, integer: false };
  const { target, editing } = useNumber(session, () => {
    const parameter = session.exhibit.value.params[parameterKey] as unknown as LettersParameter;
    if (parameter?.kind !== 'letters') return null;
    const values = session.values.value[parameterKey] as LetterValues;
    return {
      value: values[letter] ?? letterDefault,
      range,
      patch: (input) => {
        // Asked first, so that the sentence is about this letter.
        parameter.accept({ [letter]: input }, values);
        return { [parameterKey]: { [letter]: input } };
      },
    };
  });
  const slider = useRef<HTMLDivElement>(null);
  const held = useRef<{ readonly pointer: number; readonly range: LetterRangeNow } | null>(null);
  const { value } = target.value;
  const track = held.current?.range ?? letterRange(value);

  useSignalEffect(() => {
    const now = target.value.value;
    const { min, max } = held.current?.range ?? letterRange(now);
    slider.current?.style.setProperty('--share', ((now - min) / (max - min)).toFixed(5));
  });

  const follow = (event: TargetedPointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (held.current && width > 0)
      editing.slide(valueAt((event.clientX - left) / width, held.current.range));
  };
  const release = () => {
    held.current = null;
    editing.endScrub();
  };
  const keyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && held.current) {
      held.current = null;
      editing.cancel();
    } else {
      const next = keyValue(event.key, event.shiftKey, value, track);
      if (next === null) return;
      editing.slide(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="letter-row">
      <span class="letter-name" aria-hidden="true">
        {letter}
      </span>
      <div
        ref={slider}
        class="letter-slider"
        role="slider"
        tabIndex={0}
        aria-label={words.slider(letter)}
        aria-valuemin={track.min}
        aria-valuemax={track.max}
        aria-valuenow={value}
        title={words.reset(letter)}
        onPointerDown={(event) => {
          if (event.button !== 0 || !event.isPrimary) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = { pointer: event.pointerId, range: letterRange(value) };
          follow(event);
        }}
        onPointerMove={(event) => {
          if (held.current?.pointer === event.pointerId) follow(event);
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={keyDown}
        onKeyUp={() => editing.endScrub()}
        onBlur={() => editing.endScrub()}
        onDblClick={() => editing.put(letterDefault)}
      >
        <div class="letter-track" />
        <div class="letter-knob" />
      </div>
      <NumberBox
        label={words.box(letter)}
        target={target}
        editing={editing}
        problemId={problemId}
      />
      <p class="number-problem" id={problemId} role="alert">
        {editing.problem}
      </p>
    </div>
  );
}

type LetterRangeNow = ReturnType<typeof letterRange>;
