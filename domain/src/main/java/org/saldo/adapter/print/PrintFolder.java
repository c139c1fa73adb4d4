package org.saldo.adapter.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.correspondence.print.BatchFiles;
import org.saldo.correspondence.print.PostalService;

/**
 * Hands batches over as folders. A batch appears whole or not at all, under its number; handed over
 * again it is the same folder, and untouched when nothing in it differs.
 */
@ApplicationScoped
public class PrintFolder implements PostalService {

  @Inject
  @ConfigProperty(name = "saldo.print.folder")
  private String folder;

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public String handOver(String batch, BatchFiles files) throws IOException {
    return place(Path.of(folder), batch, files);
  }

  static String place(Path parent, String batch, BatchFiles files) throws IOException {
    Path place = parent.resolve(batch);
    try (Workshop workshop = Workshop.in(parent, batch)) {
      List<Path> written = files.into(workshop.folder());
      if (!same(place, written)) {
        workshop.force(written);
        try (Workshop old = Workshop.in(parent, batch + ".old")) {
          if (Files.exists(place)) {
            Files.move(place, old.folder().resolve(batch), StandardCopyOption.ATOMIC_MOVE);
          }
          Files.move(workshop.folder(), place, StandardCopyOption.ATOMIC_MOVE);
        }
        Workshop.force(parent, StandardOpenOption.READ);
      }
    }
    return batch;
  }

  private static boolean same(Path place, List<Path> written) throws IOException {
    for (Path file : written) {
      Path there = place.resolve(file.getFileName());
      if (!Files.isRegularFile(there) || Files.mismatch(file, there) >= 0) {
        return false;
      }
    }
    return true;
  }
}
