package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.saldo.correspondence.template.TemplateView;
import org.saldo.correspondence.template.TextBook;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** The templates of letters and messages, and a form for one of one's own. */
@Named
@RequestScoped
public class MessageTemplatesView {

  @EJB private TextBook book;

  private List<TemplateView> rows;
  private String key;
  private String name;

  public List<TemplateView> getRows() {
    if (rows == null) {
      rows = book.templates();
    }
    return rows;
  }

  /** Makes a template. */
  public String create() {
    Optional<Refusal> refusal = book.create(key, name);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("wording.template.created", name.strip());
    return "/admin/message-template?faces-redirect=true&template=" + key;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
