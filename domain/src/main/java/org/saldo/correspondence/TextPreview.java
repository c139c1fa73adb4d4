package org.saldo.correspondence;

import java.util.List;
import org.saldo.correspondence.template.SmsLength;
import org.saldo.problem.Refusal;

/**
 * What somebody would get.
 *
 * @param missing why nothing could be sent; null when it could
 * @param to to whom, on one line
 * @param subject null for SMS, or when it cannot be shown
 * @param paragraphs the words, one paragraph each; a row of the table is one too
 * @param sms how long it is as SMS; null for other forms
 */
public record TextPreview(
    Refusal missing, String to, String subject, List<String> paragraphs, SmsLength sms) {

  static TextPreview of(Refusal missing) {
    return new TextPreview(missing, null, null, List.of(), null);
  }
}
