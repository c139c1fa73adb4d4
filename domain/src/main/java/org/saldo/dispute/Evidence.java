package org.saldo.dispute;

import java.util.List;
import java.util.Optional;
import org.saldo.document.EvidenceFile;
import org.saldo.problem.Refusal;

/**
 * A file that somebody hands in with an objection: a photo or a PDF.
 *
 * @param fileName as the sender named it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Evidence(String fileName, byte[] content) {

  /** Files of one dispute. */
  public static final int MAX_FILES = 5;

  /** Bytes of all files of one dispute. */
  static final int MAX_TOTAL = 25 * 1024 * 1024;

  private static final String FIELD = "evidence";

  /** Whether files may be handed in together. */
  static Optional<Refusal> check(List<Evidence> files, int maxBytes) {
    if (files.size() > MAX_FILES) {
      return Refusal.because("dispute.evidence.many", MAX_FILES).on(FIELD).asOptional();
    }
    long total = 0;
    for (Evidence file : files) {
      Optional<Refusal> refusal = EvidenceFile.check(file.content, maxBytes);
      if (refusal.isPresent()) {
        return refusal.map(r -> r.on(FIELD));
      }
      total += file.content.length;
    }
    return total > MAX_TOTAL
        ? Refusal.because("dispute.evidence.total", MAX_TOTAL / (1024 * 1024))
            .on(FIELD)
            .asOptional()
        : Optional.empty();
  }
}
