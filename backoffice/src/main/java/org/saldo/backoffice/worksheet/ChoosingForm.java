package org.saldo.backoffice.worksheet;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.saldo.task.worklist.WorklistPicks;

/** The ticks of a page of a list; they are kept when the reader turns the page or goes on. */
@Named
@RequestScoped
public class ChoosingForm {

  private static final String HERE = "/worksheet/list?faces-redirect=true&includeViewParams=true";
  private static final String ACT = "/worksheet/act?faces-redirect=true&includeViewParams=true";

  @EJB private WorklistPicks picks;
  @Inject private WorksheetView view;

  /** Keeps the ticks and stays. */
  public String keep() {
    return turned(view.getNumber());
  }

  public String previous() {
    return turned(view.getNumber() - 1);
  }

  public String next() {
    return turned(view.getNumber() + 1);
  }

  private String turned(int page) {
    kept();
    view.setPage(Math.max(1, page));
    return HERE;
  }

  /** Chooses nothing any more. */
  public String clear() {
    picks.clear(view.getShown());
    return HERE;
  }

  /** On to what is to be done with the chosen entries. */
  public String withTicked() {
    kept();
    return ACT + "&which=TICKED";
  }

  /** On to what is to be done with all that fit the filters. */
  public String withAll() {
    return ACT + "&which=ALL";
  }

  private void kept() {
    view.setList(view.getShown());
    picks.keep(view.getShown(), sent("shown"), sent("tick"));
  }

  private static List<UUID> sent(String name) {
    String[] values =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .get(name);
    return values == null
        ? List.of()
        : Arrays.stream(values).map(ChoosingForm::id).filter(Objects::nonNull).limit(200).toList();
  }

  private static UUID id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
  }
}
