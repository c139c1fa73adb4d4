package org.saldo.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts of a page in its language: first those of the portal ({@code msg}), then the common
 * ones ({@code ui}).
 *
 * <p>A key that neither has comes out as {@code ???key???}, so that it is seen and the page still
 * works.
 */
public final class Texts {

  /** Base name of the common texts. */
  public static final String COMMON = "org.saldo.ui.messages";

  private final Locale locale;
  private final Function<String, String> ofPortal;

  private Texts(Locale locale, Function<String, String> ofPortal) {
    this.locale = locale;
    this.ofPortal = ofPortal;
  }

  /** The texts for the page that is being worked on. */
  public static Texts of(FacesContext context) {
    return new Texts(Locales.of(context), key -> ofPortal(context, key));
  }

  /** The common texts in a language, for places without a page. */
  public static Texts in(Locale locale) {
    return new Texts(locale, key -> null);
  }

  /**
   * The texts of a portal and the common ones in a language, for places without a page.
   *
   * @param portal base name of the texts of the portal, e.g. {@code org.saldo.backoffice.messages}
   */
  public static Texts in(Locale locale, String portal) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(portal, locale, Thread.currentThread().getContextClassLoader());
    return new Texts(locale, key -> bundle.containsKey(key) ? bundle.getString(key) : null);
  }

  private static String ofPortal(FacesContext context, String key) {
    if (context.getApplication() == null) {
      return null;
    }
    ResourceBundle bundle = context.getApplication().getResourceBundle(context, "msg");
    return bundle != null && bundle.containsKey(key) ? bundle.getString(key) : null;
  }

  /** The text of a key with its {@code {0}} … filled by arguments written the reader's way. */
  public String get(String key, Object... arguments) {
    String pattern = find(key);
    if (arguments.length == 0) {
      return pattern;
    }
    Object[] written = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      written[i] = write(arguments[i]);
    }
    return new MessageFormat(pattern, locale).format(written);
  }

  /** Values as the audit trail keeps them, one a line, for {@link #get}. */
  public Object[] words(String lines) {
    return words(lines.lines().toList());
  }

  /** Values as the audit trail keeps them, as the reader writes them, with dots between. */
  public String told(String lines) {
    return Arrays.stream(words(lines))
        .map(each -> String.valueOf(write(each)))
        .collect(Collectors.joining(" · "));
  }

  /** Values as tasks keep them, for {@link #get}. */
  public Object[] words(List<String> stored) {
    return StoredWords.read(
        stored, key -> has(key) ? get(key) : key.substring(key.indexOf('.') + 1));
  }

  /** A rate or a share as the reader writes it, without a sign of percent. */
  public String rate(BigDecimal rate) {
    return new Formats(locale).rate(rate);
  }

  /** A number as the reader writes it, with the decimals that it has, e.g. {@code 1.234,50}. */
  public String number(BigDecimal number) {
    return new Formats(locale).number(number);
  }

  /** Whether there is a text of the key. */
  public boolean has(String key) {
    return !find(key).startsWith("???");
  }

  /** The label of an enum constant, key {@code EnumName.CONSTANT}. */
  public String label(Enum<?> constant) {
    return label(null, constant);
  }

  /** The label of an enum constant under another prefix; null means the enum's own name. */
  public String label(String prefix, Enum<?> constant) {
    String type = prefix == null ? constant.getDeclaringClass().getSimpleName() : prefix;
    return get(type + "." + constant.name());
  }

  /** A message for the page; summary and detail are the same words. */
  public FacesMessage message(FacesMessage.Severity severity, String key, Object... arguments) {
    String text = get(key, arguments);
    return new FacesMessage(severity, text, text);
  }

  private Object write(Object argument) {
    if (argument instanceof Enum<?> constant) {
      return label(constant);
    }
    return new Formats(locale).write(argument);
  }

  private String find(String key) {
    String own = ofPortal.apply(key);
    if (own != null) {
      return own;
    }
    try {
      return ResourceBundle.getBundle(COMMON, locale, Texts.class.getClassLoader()).getString(key);
    } catch (MissingResourceException missing) {
      return "???" + key + "???";
    }
  }
}
