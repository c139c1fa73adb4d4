package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saldo.backoffice.admin.TextWords;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SendPreview;
import org.saldo.correspondence.template.TemplatePurpose;
import org.saldo.correspondence.template.TemplateView;
import org.saldo.correspondence.template.TextBook;
import org.saldo.procedure.HandWritten;
import org.saldo.procedure.TextTrials;
import org.saldo.procedure.WritingDesk;
import org.saldo.ui.Notices;
import org.saldo.ui.PageFunctions;
import org.saldo.ui.PdfAnswer;
import org.saldo.ui.Texts;

/** Writes to a debtor, and shows before what he would get and which way. */
@Named
@ViewScoped
public class WriteForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private WritingDesk desk;
  @EJB private TextBook book;
  @Inject private TextWords textWords;

  private String template = "reminder";
  private MessageChannel channel = MessageChannel.EMAIL;
  private String[] chosen;
  private LocalDate payBy;
  private String words;
  private boolean statement;
  private transient List<WritingDesk.Askable> askable;
  private transient List<TemplateView> templates;
  private transient SendPreview preview;

  @Override
  public void load() {
    super.load();
    if (getHeader() != null && chosen == null) {
      chosen =
          getAskable().stream()
              .filter(WritingDesk.Askable::due)
              .map(item -> item.id().toString())
              .toArray(String[]::new);
    }
  }

  /** The receivables that can be asked for. */
  public List<WritingDesk.Askable> getAskable() {
    if (askable == null) {
      askable = desk.askable(getId());
    }
    return askable;
  }

  /** The same as choices: what it is, and its key. */
  public Map<String, String> getChoices() {
    Map<String, String> items = new LinkedHashMap<>();
    for (WritingDesk.Askable item : getAskable()) {
      items.put(
          texts().get("write.item", item.number(), item.dueOn(), item.askable()),
          item.id().toString());
    }
    return items;
  }

  /** What can be written: demands and notes, by name. */
  public Map<String, String> getTemplates() {
    Map<String, String> names = new LinkedHashMap<>();
    usable().forEach(t -> names.put(textWords.name(t), t.key()));
    return names;
  }

  private List<TemplateView> usable() {
    if (templates == null) {
      templates =
          book.templates().stream()
              .filter(
                  t -> t.purpose() == TemplatePurpose.DEMAND || t.purpose() == TemplatePurpose.NOTE)
              .toList();
    }
    return templates;
  }

  /** The ways that a message can take. */
  public List<MessageChannel> getChannels() {
    return List.of(MessageChannel.EMAIL, MessageChannel.LETTER, MessageChannel.SMS);
  }

  /** What would be sent now. */
  public SendPreview getPreview() {
    if (preview == null) {
      preview = desk.preview(getId(), wish());
    }
    return preview;
  }

  /** Shows it anew. */
  public String show() {
    preview = null;
    return null;
  }

  /** The letter as it would be printed and kept. */
  public String pdf() {
    TextTrials.Printed printed = desk.print(getId(), wish());
    if (printed.refusal() != null) {
      return refused(printed.refusal());
    }
    PdfAnswer.send(printed.pdf(), template + "-" + getHeader().number() + ".pdf");
    return null;
  }

  /** Puts it on its way. */
  public String submit() {
    WritingDesk.Outcome outcome = desk.send(getId(), wish());
    if (outcome.refusal() != null) {
      askable = null;
      return refused(outcome.refusal());
    }
    Notices.say("write.done." + outcome.sent().channel());
    outcome
        .sent()
        .passed()
        .forEach(why -> Notices.warn("contact.passed", PageFunctions.refusal(why)));
    return back() + "&tab=" + CaseTab.CONTACTS.param();
  }

  private HandWritten wish() {
    boolean asks =
        usable().stream()
            .anyMatch(t -> t.key().equals(template) && t.purpose() == TemplatePurpose.DEMAND);
    return new HandWritten(
        template,
        channel,
        asks ? Arrays.stream(chosen).map(UUID::fromString).toList() : List.of(),
        asks ? payBy : null,
        words,
        statement);
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public MessageChannel getChannel() {
    return channel;
  }

  public void setChannel(MessageChannel channel) {
    this.channel = channel;
  }

  public String[] getChosen() {
    return chosen.clone();
  }

  public void setChosen(String[] chosen) {
    this.chosen = chosen.clone();
  }

  public LocalDate getPayBy() {
    return payBy;
  }

  public void setPayBy(LocalDate payBy) {
    this.payBy = payBy;
  }

  public boolean isStatement() {
    return statement;
  }

  public void setStatement(boolean statement) {
    this.statement = statement;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
