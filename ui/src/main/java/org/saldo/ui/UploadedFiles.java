package org.saldo.ui;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What a form with files brought. */
public final class UploadedFiles {

  /** More than any form takes: the domain says how many it takes. */
  private static final int MOST = 20;

  private UploadedFiles() {}

  /**
   * The files that were chosen, each read up to one byte above the limit, so that what is too large
   * is noticed and never held in memory.
   *
   * @param parts null when none
   * @param as makes a file of its name and its bytes
   */
  public static <T> List<T> of(List<Part> parts, int maxBytes, BiFunction<String, byte[], T> as) {
    List<T> files = new ArrayList<>();
    for (Part part : parts == null ? List.<Part>of() : parts) {
      if (part != null && part.getSize() > 0 && files.size() < MOST) {
        files.add(as.apply(part.getSubmittedFileName(), read(part, maxBytes)));
      }
    }
    return files;
  }

  private static byte[] read(Part part, int maxBytes) {
    try (InputStream content = part.getInputStream()) {
      return content.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
