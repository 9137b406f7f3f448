import { Dialog } from './dialog';
import { helpSections, helpWords } from './help-words';
import { keyText } from './key-names';

/** Every key and gesture. */
export function HelpDialog() {
  return (
    <Dialog name="help" title={helpWords.title}>
      <div class="help scrolls">
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
        <p class="help-note">{helpWords.cells}</p>
      </div>
    </Dialog>
  );
}
