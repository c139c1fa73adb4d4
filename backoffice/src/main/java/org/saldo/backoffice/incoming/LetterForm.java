package org.saldo.backoffice.incoming;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.backoffice.casefile.CaseForm;
import org.saldo.incoming.LetterDesk;
import org.saldo.incoming.NewLetter;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;
import org.saldo.ui.UploadedFiles;

/** Brings a letter that came by post to its case. */
@Named
@ViewScoped
public class LetterForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private LetterDesk desk;
  @Inject private SignedIn signedIn;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  private LocalDate receivedOn;
  private String from;
  private boolean byDebtor;
  private String subject;
  private String note;
  private boolean task = true;
  private transient List<Part> file;

  @Override
  public void load() {
    if (!signedIn.hasAny("controller,supervisor")) {
      NotFound.answer();
      return;
    }
    super.load();
  }

  /** Keeps the letter and shows the case. */
  public String submit() {
    NewLetter letter =
        UploadedFiles.of(file, maxBytes, (name, content) -> letter(name, content)).stream()
            .findFirst()
            .orElseGet(() -> letter("", new byte[0]));
    LetterDesk.Brought brought = desk.bring(getId(), letter);
    if (brought.refusal() != null) {
      return refused(brought.refusal());
    }
    Notices.say("incoming.letter.done");
    return back() + "&tab=history";
  }

  private NewLetter letter(String name, byte[] content) {
    return new NewLetter(receivedOn, from, byDebtor, subject, note, task, name, content);
  }

  public boolean isByDebtor() {
    return byDebtor;
  }

  public void setByDebtor(boolean byDebtor) {
    this.byDebtor = byDebtor;
  }

  public LocalDate getReceivedOn() {
    return receivedOn;
  }

  public void setReceivedOn(LocalDate receivedOn) {
    this.receivedOn = receivedOn;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public boolean isTask() {
    return task;
  }

  public void setTask(boolean task) {
    this.task = task;
  }

  public List<Part> getFile() {
    return file;
  }

  public void setFile(List<Part> file) {
    this.file = file;
  }
}
