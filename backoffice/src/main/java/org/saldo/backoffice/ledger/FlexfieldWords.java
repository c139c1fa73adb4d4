package org.saldo.backoffice.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.saldo.ui.Texts;

/**
 * Tells the further keys of a line in the reader's language, beside the names that filters know.
 */
@Named
@RequestScoped
public class FlexfieldWords {

  private final Texts texts = Texts.of(FacesContext.getCurrentInstance());

  /** What a key means with its name, e.g. {@code Beleg (reference)}; a rule's own by its name. */
  public String name(String key) {
    String text = "flexfield." + key;
    return texts.has(text) ? texts.get(text) + " (" + key + ")" : key;
  }

  /** The value; of the order of allocation what it says. */
  public String value(String key, String value) {
    String text = "timeline.rule." + value;
    return key.equals("rule") && texts.has(text) ? texts.get(text) : value;
  }
}
