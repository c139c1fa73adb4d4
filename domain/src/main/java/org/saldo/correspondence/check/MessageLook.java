package org.saldo.correspondence.check;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.LetterContent;
import org.saldo.correspondence.MailContent;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SmsContent;
import org.saldo.correspondence.sms.SmsPrices;
import org.saldo.correspondence.template.SmsLength;
import org.saldo.document.Documents;

/**
 * Shows messages that wait as their recipients would get them. What is for a recipient alone, such
 * as an activation code, is not shown to anybody else.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageLook {

  /** So many messages are put into one PDF at most. */
  public static final int MOST = 300;

  @Inject private WaitingMessages waiting;
  @Inject private Documents documents;
  @Inject private LetterPages pages;
  @Inject private LetterStack stack;
  @Inject private PlainSheets sheets;
  @Inject private SmsPrices prices;
  @Inject private BusinessClock clock;

  /**
   * What its recipient would get; empty when it does not wait any more.
   *
   * @param parcel public id of its parcel
   */
  public Optional<WaitingPreview> preview(UUID parcel) {
    return waiting.find(parcel).map(this::shown);
  }

  private WaitingPreview shown(WaitingMessage message) {
    if (message.isSecret()) {
      return record(message, 0);
    }
    return switch (message.channel()) {
      case EMAIL -> {
        MailContent mail = message.mail();
        yield new WaitingPreview(
            message.channel(), mail.to(), mail.subject(), mail.text(), mail.html(), 0, null, false);
      }
      case SMS -> {
        SmsContent sms = message.sms();
        int parts = Math.max(1, SmsLength.of(sms.text()).parts());
        yield new WaitingPreview(
            message.channel(),
            sms.to(),
            null,
            sms.text(),
            null,
            0,
            prices.cost(sms.to(), parts, clock.today()),
            false);
      }
      default -> record(message, pdf(message).map(pages::count).orElse(0));
    };
  }

  private static WaitingPreview record(WaitingMessage message, int count) {
    return new WaitingPreview(
        message.channel(),
        message.recipient(),
        message.subject(),
        message.body(),
        null,
        count,
        null,
        message.isSecret());
  }

  /** The letter of a message that leaves as one; empty when it must not be shown. */
  public Optional<byte[]> letter(UUID parcel) {
    return waiting.find(parcel).flatMap(this::pdf);
  }

  /**
   * A page of such a letter as PNG.
   *
   * @param page from 1
   */
  public Optional<byte[]> page(UUID parcel, int page) {
    return letter(parcel).flatMap(pdf -> pages.png(pdf, page));
  }

  private Optional<byte[]> pdf(WaitingMessage message) {
    if (message.isSecret() || message.channel() != MessageChannel.LETTER) {
      return Optional.empty();
    }
    LetterContent letter = message.letter();
    return letter.pdf() != null
        ? Optional.of(letter.pdf())
        : documents.content(letter.documentId()).map(found -> found.bytes());
  }

  /**
   * Writes messages into one PDF, one after the other: letters as they are, e-mails and SMS as
   * sheets with their words. What has left meanwhile is left out.
   *
   * @param parcels at most {@link #MOST}
   */
  public void all(List<UUID> parcels, Path file) throws IOException {
    if (parcels.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " messages: " + parcels.size());
    }
    stack.write(
        parcels.stream()
            .map(parcel -> waiting.find(parcel).map(this::sheet).orElse(null))
            .filter(Objects::nonNull)
            .iterator(),
        file);
  }

  private byte[] sheet(WaitingMessage message) {
    return pdf(message).orElseGet(() -> sheets.of(message, shown(message)));
  }
}
