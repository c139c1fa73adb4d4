package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.saldo.approval.Persons;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Which accounts belong to one person; naming one, and taking it back after a second look. */
@Named
@ViewScoped
public class PersonsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private Persons persons;

  private transient List<Persons.Account> rows;
  private String userName;
  private String person;
  private String forget;

  public List<Persons.Account> getRows() {
    if (rows == null) {
      rows = persons.all();
    }
    return rows;
  }

  /** The account that the reader wants to take from its person; null when none or gone. */
  public Persons.Account getAsked() {
    return getRows().stream().filter(a -> a.userName().equals(forget)).findFirst().orElse(null);
  }

  /** Says that an account belongs to a person. */
  public String submit() {
    return done(persons.name(userName, person), "person.named", userName, person);
  }

  /** Takes the account from the person. */
  public String takeAway() {
    return done(persons.forget(String.valueOf(forget)), "person.forgotten", forget, "");
  }

  private static String done(Optional<Refusal> refusal, String key, String user, String who) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(key, user, who);
    return "/admin/persons?faces-redirect=true";
  }

  /** Sends all of them. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "persons", "person.one", "person.account", "person.recorded", "rule.recorded.by")) {
      getRows().forEach(a -> csv.row(a.person(), a.userName(), a.recordedAt(), a.recordedBy()));
    }
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getForget() {
    return forget;
  }

  public void setForget(String forget) {
    this.forget = forget;
  }
}
