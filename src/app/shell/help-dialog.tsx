import { Dialog } from './dialog';
import { helpSections, helpWords } from './help-words';
import { keyText } from './key-names';

/** Every key and gesture. */
export function HelpDialog() {
  return (
    <Dialog name="help" title={helpWords.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key */}
      <section class="help scrolls" tabIndex={0} autofocus aria-label={helpWords.title}>
        <div class="help-sections">
          {helpSections.map((section) => (
            <section key={section.title} class="help-section">
              <h3>{section.title}</h3>
              <dl>
                {section.rows.map(([keys, does]) => (
                  <div key={does} class="help-row">
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key}>{keyText(key)}</kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <p class="help-note">{helpWords.cells}</p>
      </section>
    </Dialog>
  );
}
