package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.saldo.problem.Refusal;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.ui.rest.JsonBody;

/** A file with the steps of a procedure, as it was saved here or elsewhere. */
@Named
@RequestScoped
public class PlanFile {

  private static final int MAX_BYTES = 1_000_000;

  @EJB private ProcedureBook book;

  private Part part;

  /** Takes its steps for the draft. */
  Optional<Refusal> take(String procedure, long revision) {
    if (part == null || part.getSize() == 0) {
      return Refusal.because("procedure.file.none").on("file").asOptional();
    }
    if (part.getSize() > MAX_BYTES) {
      return Refusal.because("file.too.large", 1).on("file").asOptional();
    }
    try (InputStream in = part.getInputStream()) {
      JsonBody sent = JsonBody.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return PlanJson.isForeign(sent)
          ? Refusal.because("procedure.file.foreign").on("file").asOptional()
          : book.replace(procedure, revision, PlanJson.settings(sent), PlanJson.steps(sent));
    } catch (BadRequestException unreadable) {
      return Refusal.because("procedure.file.unreadable", unreadable.getMessage())
          .on("file")
          .asOptional();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Part getPart() {
    return part;
  }

  public void setPart(Part part) {
    this.part = part;
  }
}
