package org.saldo.correspondence.template;

import java.util.Map;
import java.util.Optional;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/**
 * The texts of a template that hold for a creditor and a language on a day.
 *
 * @param template key of the template
 * @param letter null when there is none
 * @param email null when there is none
 * @param sms null when there is none
 */
public record TextsInForce(
    String template, VersionedText letter, VersionedText email, VersionedText sms) {

  /** The text of a form; null when there is none. */
  public VersionedText of(TextForm form) {
    return switch (form) {
      case LETTER -> letter;
      case EMAIL -> email;
      case SMS -> sms;
    };
  }

  /** The same with another text of a form. */
  public TextsInForce with(TextForm form, VersionedText text) {
    return new TextsInForce(
        template,
        form == TextForm.LETTER ? text : letter,
        form == TextForm.EMAIL ? text : email,
        form == TextForm.SMS ? text : sms);
  }

  /** Which place has no value, in the letter or in the e-mail; empty when each has one. */
  public Optional<Refusal> missing(Map<String, String> values) {
    try {
      for (TextForm form : TextForm.values()) {
        if (of(form) != null) {
          TemplateText text = of(form).text();
          text.subject(values);
          text.opening(values);
          text.closing(values);
        }
      }
      return Optional.empty();
    } catch (RefusedException missing) {
      return Optional.of(missing.refusal());
    }
  }
}
