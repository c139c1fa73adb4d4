package org.saldo.correspondence.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.LetterPrinter;
import org.saldo.correspondence.MessageTexts;

/** The words of a message that is no letter, or must not be shown as one, on a sheet. */
@ApplicationScoped
class PlainSheets {

  @Inject private LetterPrinter printer;
  @Inject private BusinessClock clock;

  public byte[] of(WaitingMessage message, WaitingPreview shown) {
    MessageTexts texts = MessageTexts.in(message.language());
    String subject = Objects.requireNonNullElse(shown.subject(), "");
    return printer.print(
        new LetterData(
            false,
            message.language(),
            texts.get("check." + shown.channel()) + " " + subject,
            clock.now(),
            List.of(texts.get("check." + shown.channel())),
            List.of(Objects.requireNonNullElse(shown.to(), "–")),
            List.of(),
            subject,
            Objects.requireNonNullElse(shown.text(), "").lines().filter(l -> !l.isBlank()).toList(),
            null,
            shown.secret() ? List.of(texts.get("check.secret")) : List.of(),
            null,
            texts.get("check.footer"),
            texts.get("page")));
  }
}
