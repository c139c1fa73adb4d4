package org.saldo.backoffice.reading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.ledger.export.ExportFiles;

/** Lets people take exports away, by page and by REST: who did is noted before the first byte. */
@RequestScoped
public class ExportTaking {

  @EJB private ExportFiles files;
  @Inject private CurrentActor actor;

  /** The file, taken; empty when there is none in scope. */
  public Optional<ExportFiles.Whole> take(UUID id) {
    Optional<ExportFiles.Whole> whole = files.find(id);
    if (!actor.get().isOutside()) {
      // Of people from outside the read log has it already: they leave nothing else behind.
      whole.ifPresent(files::note);
    }
    return whole;
  }

  public void write(ExportFiles.Whole taken, OutputStream out) {
    files.write(taken, out);
  }
}
