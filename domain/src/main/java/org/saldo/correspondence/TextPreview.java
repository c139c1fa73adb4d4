package org.saldo.correspondence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saldo.correspondence.sms.SmsCost;
import org.saldo.correspondence.sms.SmsPrices;
import org.saldo.correspondence.template.SmsLength;
import org.saldo.correspondence.template.TextForm;
import org.saldo.problem.Refusal;

/**
 * What somebody would get.
 *
 * @param missing why nothing could be sent; null when it could
 * @param to to whom, on one line
 * @param subject null for SMS, or when it cannot be shown
 * @param paragraphs the words, one paragraph each; a row of the table is one too
 * @param sms how long it is as SMS; null for other forms
 * @param cost what it would cost as SMS; null for other forms
 */
public record TextPreview(
    Refusal missing,
    String to,
    String subject,
    List<String> paragraphs,
    SmsLength sms,
    SmsCost cost) {

  public TextPreview {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Says why there is nothing to show. */
  public static TextPreview of(Refusal missing) {
    return new TextPreview(missing, null, null, List.of(), null, null);
  }

  /** A writing in a form that it has words for. */
  static TextPreview of(Writing writing, TextForm form, SmsPrices prices) {
    return switch (form) {
      case LETTER -> letter(new LetterText(writing).letter());
      case EMAIL -> {
        MailText mail = new MailText(writing);
        yield new TextPreview(
            null,
            writing.to().email(),
            mail.subject(),
            Arrays.asList(mail.text().split("\\n+")),
            null,
            null);
      }
      case SMS -> {
        String text = Composition.smsText(writing);
        SmsLength length = SmsLength.of(text);
        yield new TextPreview(
            null,
            writing.to().mobile(),
            null,
            Arrays.asList(text.split("\\n+")),
            length,
            prices.cost(writing.to().mobile(), Math.max(1, length.parts()), writing.on()));
      }
    };
  }

  private static TextPreview letter(LetterData letter) {
    List<String> paragraphs = new ArrayList<>(letter.opening());
    if (letter.table() != null) {
      letter.table().rows().forEach(row -> paragraphs.add("– " + String.join(" · ", row)));
    }
    paragraphs.addAll(letter.closing());
    if (letter.enclosure() != null) {
      paragraphs.add(letter.enclosure());
    }
    return new TextPreview(
        null, String.join(", ", letter.recipient()), letter.heading(), paragraphs, null, null);
  }
}
