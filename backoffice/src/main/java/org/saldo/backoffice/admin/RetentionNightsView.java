package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.problem.Refusal;
import org.saldo.retention.RetentionAhead;
import org.saldo.retention.RetentionNightView;
import org.saldo.retention.RetentionRuns;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** What the next night deletes, and what each night did. */
@Named
@RequestScoped
public class RetentionNightsView {

  @EJB private RetentionRuns runs;
  @Inject private SignedIn signedIn;

  private List<RetentionAhead> ahead;
  private List<RetentionNightView> nights;

  /** Begins today's work, where the date is set by hand. */
  public String start() {
    Optional<Refusal> refusal = runs.start();
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("retention.started");
    return "/admin/retention-nights?faces-redirect=true";
  }

  /** What the next night would delete, by kind. */
  public List<RetentionAhead> getAhead() {
    if (ahead == null) {
      ahead = runs.ahead();
    }
    return ahead;
  }

  /** What each night did, the newest first. */
  public List<RetentionNightView> getNights() {
    if (nights == null) {
      nights = runs.newest();
    }
    return nights;
  }

  /** What a night did of one kind. */
  public String done(RetentionNightView.Part part) {
    return texts().get("retention.part", texts().label(part.subject()), part.count());
  }

  /** Whether the reader may begin the work; the domain decides again. */
  public boolean isWriter() {
    return signedIn.has("admin");
  }

  /** Sends what each night deleted, a line for each kind and rule. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "retention-nights",
            "retention.night",
            "retention.subject",
            "retention.before",
            "retention.count",
            "retention.bytes",
            "retention.rule",
            "retention.started.at",
            "retention.ended.at")) {
      for (RetentionNightView night : getNights()) {
        for (RetentionNightView.Part part : night.parts()) {
          csv.row(
              night.night(),
              part.subject(),
              part.beforeOn(),
              part.count(),
              part.bytes(),
              part.rule(),
              night.startedAt(),
              night.endedAt());
        }
      }
    }
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
