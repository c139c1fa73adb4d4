package org.saldo.backoffice.admin;

import org.saldo.correspondence.template.TextForm;
import org.saldo.correspondence.template.VersionedText;

/**
 * What holds today for a language in a form.
 *
 * @param text null when there is none
 */
public record TextRow(String language, TextForm form, VersionedText text) {

  /** Whether it is the one that comes with Saldo. */
  public boolean isShipped() {
    return text != null && text.version() == 1;
  }

  /** Its first words. */
  public String getBeginning() {
    if (text == null) {
      return "";
    }
    return form == TextForm.SMS ? text.text().opening() : text.text().subject();
  }
}
