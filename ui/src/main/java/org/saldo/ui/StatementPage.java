package org.saldo.ui;

import jakarta.faces.context.FacesContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.saldo.correspondence.Paper;
import org.saldo.reporting.CaseStatement;
import org.saldo.reporting.CaseStatements;

/** A statement of claim to the key date and in the language that the address names. */
public abstract class StatementPage {

  private UUID id;
  private String on;
  private String language;
  private CaseStatements.Worded worded;

  /** Reads the statement before the page is rendered. */
  public void load() {
    worded = read(id, date(), getShown()).orElse(null);
    if (worded == null) {
      NotFound.answer();
    }
  }

  /**
   * The statement if it is in the reader's reach.
   *
   * @param day null for today
   */
  protected abstract Optional<CaseStatements.Worded> read(UUID caseId, LocalDate day, String words);

  private LocalDate date() {
    if (on == null || on.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(on);
    } catch (DateTimeParseException unreadable) {
      Notices.warn("statement.on.unreadable", on);
      return null;
    }
  }

  /** The language of the words: the one that was chosen, else the reader's. */
  public String getShown() {
    return isChosen() ? language : Locales.of(FacesContext.getCurrentInstance()).getLanguage();
  }

  private boolean isChosen() {
    return language != null && Locales.ALL.contains(Locale.forLanguageTag(language));
  }

  /** The language that a file for the debtor is in: the one that was chosen, else the debtor's. */
  public String getPrinted() {
    return isChosen() ? language : getStatement().head().debtorLanguage();
  }

  /** The name of that language, as the reader calls it. */
  public String getPrintedName() {
    Locale locale = Locale.forLanguageTag(getPrinted());
    return locale.getDisplayLanguage(Locales.of(FacesContext.getCurrentInstance()));
  }

  public CaseStatement getStatement() {
    return worded == null ? null : worded.statement();
  }

  public Paper getPaper() {
    return worded == null ? null : worded.paper();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getOn() {
    return on;
  }

  public void setOn(String on) {
    this.on = on;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
