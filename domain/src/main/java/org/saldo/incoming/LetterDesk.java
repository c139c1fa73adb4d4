package org.saldo.incoming;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.correspondence.MessageChannel;
import org.saldo.document.ScanUnavailableException;
import org.saldo.problem.Refusal;

/** Where staff bring a letter that came by post to its case. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class LetterDesk {

  @Inject private CaseFiles caseFiles;
  @Inject private FileCheck files;
  @Inject private IncomingIntake intake;
  @Inject private OnCase onCase;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  /**
   * What came of it.
   *
   * @param id of what came in, null where it was refused
   * @param refusal null where it was kept
   */
  public record Brought(UUID id, Refusal refusal) {}

  /** Keeps the letter on the case; the very same a second time is refused. */
  public Brought bring(UUID caseFile, NewLetter letter) {
    Optional<CaseRef> ref =
        caseFile == null
            ? Optional.empty()
            : caseFiles.byPublicId(caseFile).filter(c -> actor.scope().covers(c.creditorId()));
    if (ref.isEmpty()) {
      return refused(Refusal.because("case.unknown"));
    }
    Optional<Refusal> refusal = letter.check(clock.today(), maxBytes);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    String key =
        Fingerprint.of(ref.get().number().getBytes(StandardCharsets.UTF_8), letter.content());
    if (intake.isKnown(IncomingSource.UPLOAD, key)) {
      return refused(Refusal.because("incoming.letter.known").on("file"));
    }
    try {
      return keep(ref.get(), letter, key);
    } catch (ScanUnavailableException e) {
      return refused(Refusal.because("file.scan.unavailable").on("file"));
    }
  }

  private Brought keep(CaseRef ref, NewLetter letter, String key) {
    CheckedFile file = files.whole(letter.fileName(), letter.content());
    if (file.state() != FileState.KEPT) {
      return refused(file.refusal().on("file"));
    }
    Arrival arrival =
        new Arrival(
            IncomingSource.UPLOAD,
            key,
            MessageChannel.LETTER,
            MailNature.MESSAGE,
            null,
            letter.from(),
            letter.from(),
            letter.subject(),
            null,
            null,
            "",
            List.of(),
            null,
            null,
            List.of(file));
    IncomingMessage incoming = intake.bring(arrival, ref);
    incoming.noted(letter.note(), letter.receivedOn());
    incoming.assign(ref, MatchReason.PERSON);
    onCase.keep(incoming, ref, letter.byDebtor());
    if (letter.task()) {
      onCase.tell(incoming, ref);
    }
    return new Brought(incoming.publicId(), null);
  }

  private static Brought refused(Refusal why) {
    return new Brought(null, why);
  }
}
