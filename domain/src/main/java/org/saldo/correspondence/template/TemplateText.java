package org.saldo.correspondence.template;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.saldo.problem.Refusal;

/**
 * What a text says, with its places; a blank line begins a paragraph.
 *
 * @param subject subject line, one line; empty for SMS
 * @param opening what comes before the table; all of an SMS
 * @param closing what comes after it; may be empty
 * @param statement whether the claim statement of the case is enclosed
 */
public record TemplateText(String subject, String opening, String closing, boolean statement) {

  public static final int MAX_SUBJECT = 200;
  public static final int MAX_PART = 8000;

  /** As many as ten SMS. */
  public static final int MAX_SMS = 1530;

  public TemplateText {
    subject = Objects.requireNonNullElse(subject, "").strip();
    opening = lines(opening);
    closing = lines(closing);
  }

  /** One that encloses nothing. */
  public TemplateText(String subject, String opening, String closing) {
    this(subject, opening, closing, false);
  }

  private static String lines(String text) {
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** Every place it has. */
  public Set<String> places() {
    Set<String> places = new LinkedHashSet<>();
    Stream.of(subject, opening, closing)
        .map(PlacedText::new)
        .forEach(t -> places.addAll(t.places()));
    return places;
  }

  /** Why it cannot be used; empty when it can. */
  public Optional<Refusal> check(TemplatePurpose purpose, TextForm form) {
    boolean sms = form == TextForm.SMS;
    if (sms != subject.isEmpty()) {
      return Refusal.because(sms ? "wording.subject.sms" : "wording.subject.missing")
          .on("subject")
          .asOptional();
    }
    if (subject.length() > MAX_SUBJECT || subject.matches("(?s).*[\\r\\n].*")) {
      return Refusal.because("text.too.long", MAX_SUBJECT).on("subject").asOptional();
    }
    if (statement && !purpose.encloses(form)) {
      return Refusal.because("wording.statement").on("statement").asOptional();
    }
    if (opening.isEmpty()) {
      return Refusal.because("wording.opening.missing").on("opening").asOptional();
    }
    if (sms && !closing.isEmpty()) {
      return Refusal.because("wording.closing.sms").on("closing").asOptional();
    }
    int most = sms ? MAX_SMS : MAX_PART;
    if (opening.length() > most) {
      return Refusal.because("text.too.long", most).on("opening").asOptional();
    }
    if (closing.length() > most) {
      return Refusal.because("text.too.long", most).on("closing").asOptional();
    }
    return subject(purpose, form)
        .or(() -> new PlacedText(opening).check(purpose.places()).map(r -> r.on("opening")))
        .or(() -> new PlacedText(closing).check(purpose.places()).map(r -> r.on("closing")));
  }

  private Optional<Refusal> subject(TemplatePurpose purpose, TextForm form) {
    PlacedText line = new PlacedText(subject);
    Optional<Refusal> unknown = line.check(purpose.places());
    return unknown
        .or(
            () ->
                line.check(purpose.subjectPlaces(form))
                    .map(r -> Refusal.because("wording.subject.private", r.arguments().get(0))))
        .map(r -> r.on("subject"));
  }

  /** The subject with values, on one line. */
  public String subject(Map<String, String> values) {
    return new PlacedText(subject).filled(values).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /** The paragraphs before the table. */
  public List<String> opening(Map<String, String> values) {
    return paragraphs(opening, values);
  }

  /** The paragraphs after it. */
  public List<String> closing(Map<String, String> values) {
    return paragraphs(closing, values);
  }

  private static List<String> paragraphs(String part, Map<String, String> values) {
    return Arrays.stream(new PlacedText(part).filled(values).split("\\n\\s*\\n"))
        .map(paragraph -> paragraph.replaceAll("\\s*\\n\\s*", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
