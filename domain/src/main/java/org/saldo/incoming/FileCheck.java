package org.saldo.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.document.ContentScan;
import org.saldo.document.EvidenceFile;
import org.saldo.document.NewDocument;
import org.saldo.problem.Refusal;

/**
 * Decides which files are taken out of what came in. Their content alone says what they are;
 * archives are no such type and are never opened.
 */
@ApplicationScoped
class FileCheck {

  /** How a mail is kept. */
  static final String MAIL_TYPE = "message/rfc822";

  @Inject private ContentScan scan;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  @Inject
  @ConfigProperty(name = "saldo.incoming.files.max")
  private int maxFiles;

  /** The mail as it was received, and the files within it. */
  public List<CheckedFile> mail(byte[] raw, List<MailFile> within) {
    List<CheckedFile> files = new ArrayList<>();
    boolean harmful = false;
    int taken = 0;
    for (MailFile file : within) {
      CheckedFile checked = taken < maxFiles ? one(file) : refused(file, tooMany());
      taken += checked.state() == FileState.REFUSED ? 0 : 1;
      harmful |= checked.state() == FileState.QUARANTINED;
      files.add(checked);
    }
    Optional<Refusal> threat = threat(raw);
    if (threat.isEmpty() && harmful) {
      threat = Refusal.of("incoming.file.infected.within");
    }
    files.add(0, original(raw, threat));
    return files;
  }

  /** A mail that could not be taken apart, as it was received. */
  public CheckedFile original(byte[] raw) {
    return original(raw, threat(raw));
  }

  private static CheckedFile original(byte[] raw, Optional<Refusal> threat) {
    return new CheckedFile(
        "mail.eml",
        MAIL_TYPE,
        raw,
        raw.length,
        true,
        threat.isPresent() ? FileState.QUARANTINED : FileState.KEPT,
        threat.orElse(null));
  }

  /**
   * A scan or an upload, which is a whole of its own.
   *
   * @return its state is {@link FileState#REFUSED} where its type or size is not taken
   */
  public CheckedFile whole(String name, byte[] content) {
    MailFile file = new MailFile(name, content, content.length, null);
    return checked(file, true);
  }

  private CheckedFile one(MailFile file) {
    return file.refusal() != null ? refused(file, file.refusal()) : checked(file, false);
  }

  private CheckedFile checked(MailFile file, boolean original) {
    Optional<Refusal> refusal = EvidenceFile.check(file.content(), maxBytes);
    if (refusal.isPresent()) {
      return refused(file, refusal.get());
    }
    Optional<Refusal> threat = threat(file.content());
    EvidenceFile evidence = EvidenceFile.of(file.name(), file.content());
    return new CheckedFile(
        evidence.fileName(),
        evidence.mediaType(),
        evidence.content(),
        evidence.content().length,
        original,
        threat.isPresent() ? FileState.QUARANTINED : FileState.KEPT,
        threat.orElse(null));
  }

  private Optional<Refusal> threat(byte[] content) {
    return scan.threat(content).map(name -> Refusal.because("incoming.file.infected", name));
  }

  private Refusal tooMany() {
    return Refusal.because("incoming.file.too.many", maxFiles);
  }

  private static CheckedFile refused(MailFile file, Refusal why) {
    return new CheckedFile(
        NewDocument.cleanName(file.name()), null, null, file.size(), false, FileState.REFUSED, why);
  }
}
