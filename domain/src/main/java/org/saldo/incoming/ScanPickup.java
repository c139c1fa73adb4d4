package org.saldo.incoming;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.document.ScanUnavailableException;

/**
 * Takes the letters that lie in the scanner's folder, one server at a time. A file is put away only
 * after it was kept; the very same a second time is put away without being kept again.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanPickup {

  private static final Logger LOG = Logger.getLogger(ScanPickup.class.getName());
  private static final String PDF = "application/pdf";

  @Inject private ScanFolder folder;
  @Inject private PageReader pages;
  @Inject private FileCheck files;
  @Inject private IncomingIntake intake;
  @Inject private IncomingLeases leases;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  /** Takes every file that is complete; nothing where there is no folder. */
  public void pickUp() {
    if (!folder.isOn()) {
      return;
    }
    List<String> ripe = ripe();
    Optional<IncomingLeases.Lease> lease =
        ripe.isEmpty() ? Optional.empty() : leases.take(IncomingLeases.SCAN_FOLDER);
    if (lease.isEmpty()) {
      return;
    }
    try {
      for (String name : ripe) {
        take(lease.get(), name);
      }
    } catch (IOException | IncomingLeaseLostException | ScanUnavailableException e) {
      LOG.log(Level.WARNING, e, () -> "what lies in the scanner's folder stays there");
    } finally {
      leases.giveBack(lease.get());
    }
  }

  private List<String> ripe() {
    try {
      return folder.ripe();
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "the scanner's folder cannot be read");
      return List.of();
    }
  }

  private void take(IncomingLeases.Lease lease, String name) throws IOException {
    byte[] content = folder.read(name, maxBytes);
    CheckedFile file = files.whole(name, content);
    if (file.state() == FileState.REFUSED) {
      folder.refused(name, file.refusal().code() + " " + file.refusal().arguments());
      return;
    }
    if (keep(lease, name, file)) {
      folder.done(name);
    }
  }

  private boolean keep(IncomingLeases.Lease lease, String name, CheckedFile file) {
    try {
      boolean looked = file.state() == FileState.KEPT && PDF.equals(file.mediaType());
      String written = looked ? pages.firstPage(file.content()) : "";
      String text = written.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
      intake.take(lease, Arrival.scanned(Fingerprint.of(file.content()), name, text, file));
      return true;
    } catch (IncomingLeaseLostException e) {
      throw e;
    } catch (RuntimeException e) {
      // The others go on; this one is tried again at the next look.
      LOG.log(Level.SEVERE, e, () -> "the scan " + name + " cannot be kept");
      return false;
    }
  }
}
