package org.saldo.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the top of a page has to say: errors with links to their fields, and everything else.
 *
 * <p>Asked while the page is rendered, when all messages are there.
 */
@Named
@RequestScoped
public class PageMessages {

  /** One message; {@code target} is the client id of its field or null. */
  public record Line(String target, String text, String kind) {}

  public List<Line> getErrors() {
    return lines().stream().filter(line -> line.kind().equals("danger")).toList();
  }

  public List<Line> getOthers() {
    return lines().stream().filter(line -> !line.kind().equals("danger")).toList();
  }

  private static List<Line> lines() {
    FacesContext context = FacesContext.getCurrentInstance();
    List<Line> lines = new ArrayList<>();
    Iterator<String> targets = context.getClientIdsWithMessages();
    while (targets.hasNext()) {
      String target = targets.next();
      for (FacesMessage message : context.getMessageList(target)) {
        lines.add(new Line(target, message.getSummary(), kind(message.getSeverity())));
      }
    }
    return lines;
  }

  private static String kind(FacesMessage.Severity severity) {
    if (severity.equals(FacesMessage.SEVERITY_INFO)) {
      return "ok";
    }
    return severity.equals(FacesMessage.SEVERITY_WARN) ? "warn" : "danger";
  }
}
