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
import org.saldo.actor.AuditTrail;
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
  @Inject private AuditTrail audit;

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

  /**
   * Keeps the letter on the case; the very same a second time is refused. Where it waits as a scan
   * for somebody to say whose it is, this says so, and it is kept once.
   */
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
    String scanKey = Fingerprint.of(file.content());
    if (intake.isScanOn(ref.id(), scanKey)) {
      return refused(Refusal.because("incoming.letter.known").on("file"));
    }
    Optional<IncomingMessage> scan = intake.waitingScan(scanKey).filter(this::inReach);
    return scan.isPresent() ? decide(ref, letter, scan.get()) : keepNew(ref, letter, key, file);
  }

  /** Nobody has to confirm or to look for its case any more. */
  private Brought decide(CaseRef ref, NewLetter letter, IncomingMessage scan) {
    Optional<Refusal> refusal = scan.decide(ref, clock.now(), actor.name());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    scan.described(letter);
    onCase.keep(scan, ref, letter.byDebtor());
    onCase.settled(scan);
    if (letter.task()) {
      onCase.tell(scan, ref);
    }
    audit.write("incoming.assigned", "IncomingMessage", scan.id(), ref.number(), null);
    return new Brought(scan.publicId(), null);
  }

  /** What is nobody's yet is for those who see every creditor, as in the list. */
  private boolean inReach(IncomingMessage incoming) {
    return incoming.creditorId() == null
        ? actor.scope().all()
        : actor.scope().covers(incoming.creditorId());
  }

  private Brought keepNew(CaseRef ref, NewLetter letter, String key, CheckedFile file) {
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
