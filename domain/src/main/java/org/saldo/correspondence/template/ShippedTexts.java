package org.saldo.correspondence.template;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.saldo.debtor.Languages;

/** The texts that come with Saldo: version 1 of their templates, for every creditor. */
public final class ShippedTexts {

  static final int VERSION = 1;

  private static final String BUNDLE = "org.saldo.correspondence.template.shipped";

  /** Those of a template in a language, ISO 639-1; empty when none are shipped. */
  public static Optional<TextsInForce> of(String template, String language) {
    ResourceBundle bundle = bundle(language);
    boolean letter = bundle.containsKey(template + ".letter.subject");
    if (!letter && !bundle.containsKey(template + ".email.subject")) {
      return Optional.empty();
    }
    String opening = paragraphs(bundle, template + ".opening");
    String closing = paragraphs(bundle, template + ".closing");
    return Optional.of(
        new TextsInForce(
            template,
            letter ? text(bundle.getString(template + ".letter.subject"), opening, closing) : null,
            bundle.containsKey(template + ".email.subject")
                ? text(
                    bundle.getString(template + ".email.subject"),
                    opening,
                    (paragraphs(bundle, template + ".email.closing") + "\n\n" + closing).strip())
                : null,
            bundle.containsKey(template + ".sms")
                ? sms(bundle.getString(template + ".sms"))
                : null));
  }

  /** Also answers where a language is not shipped: in English. */
  static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        Locale.forLanguageTag(Languages.ALL.contains(language) ? language : "en"),
        ShippedTexts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static VersionedText text(String subject, String opening, String closing) {
    return new VersionedText(VERSION, new TemplateText(subject, opening, closing));
  }

  private static VersionedText sms(String words) {
    return new VersionedText(VERSION, new TemplateText("", words, ""));
  }

  private static String paragraphs(ResourceBundle bundle, String part) {
    StringBuilder all = new StringBuilder();
    for (int i = 1; bundle.containsKey(part + "." + i); i++) {
      all.append(all.isEmpty() ? "" : "\n\n").append(bundle.getString(part + "." + i));
    }
    return all.toString();
  }

  private ShippedTexts() {}
}
