package org.saldo.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.problem.Refusal;

/**
 * Has files looked at that somebody outside hands in. May take seconds: to be asked before anything
 * is locked.
 */
@ApplicationScoped
public class OutsideFiles {

  private static final Logger LOG = Logger.getLogger(OutsideFiles.class.getName());

  @Inject private ContentScan scan;

  /**
   * Why the content must not be taken, about the field {@code file}; empty when it may, and where
   * {@link EvidenceFile#check} refuses it anyway.
   */
  public Optional<Refusal> threat(byte[] content, int maxBytes) {
    if (EvidenceFile.check(content, maxBytes).isPresent()) {
      return Optional.empty();
    }
    try {
      return scan.threat(content)
          .map(name -> Refusal.because("incoming.file.infected", name).on("file"));
    } catch (ScanUnavailableException e) {
      LOG.log(Level.WARNING, e, () -> "a file is refused, because nobody looks at it");
      return Refusal.because("file.scan.unavailable").on("file").asOptional();
    }
  }
}
