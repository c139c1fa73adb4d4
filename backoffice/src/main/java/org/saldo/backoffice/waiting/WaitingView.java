package org.saldo.backoffice.waiting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.saldo.backoffice.admin.TextWords;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.check.MarkKind;
import org.saldo.correspondence.check.MessageLook;
import org.saldo.correspondence.check.WaitingPreview;
import org.saldo.correspondence.template.TemplateView;
import org.saldo.correspondence.template.TextBook;
import org.saldo.reporting.Slice;
import org.saldo.reporting.WaitingFilter;
import org.saldo.reporting.WaitingList;
import org.saldo.reporting.WaitingRow;

/** Messages that are about to leave, one of them as its recipient would get it. */
@Named
@RequestScoped
public class WaitingView {

  private static final int SIZE = 50;

  @EJB private WaitingList list;
  @EJB private MessageLook look;
  @EJB private TextBook book;
  @Inject private TextWords words;

  private String creditor;
  private String template;
  private MessageChannel channel;
  private String language;
  private MarkKind mark;
  private String cursor;
  private UUID message;
  private Slice<WaitingRow> slice;
  private List<TemplateView> templates;
  private Optional<WaitingPreview> preview;
  private WaitingList.Count count;

  /** What is chosen by the filters. */
  public WaitingFilter getFilter() {
    return new WaitingFilter(creditor, template, channel, language, mark);
  }

  public List<WaitingRow> getRows() {
    return slice().rows();
  }

  /** Where the list goes on; null when these are the last. */
  public String getNextCursor() {
    return slice().next();
  }

  private Slice<WaitingRow> slice() {
    if (slice == null) {
      slice = list.of(getFilter(), cursor, SIZE);
    }
    return slice;
  }

  /** The message that was chosen, else the first; null when there is none. */
  public WaitingRow getShown() {
    int at = at();
    return at < 0 ? null : getRows().get(at);
  }

  private int at() {
    for (int i = 0; i < getRows().size(); i++) {
      if (getRows().get(i).id().equals(message)) {
        return i;
      }
    }
    return getRows().isEmpty() ? -1 : 0;
  }

  /** Whether the message that was chosen is not among these any more: it left, or was kept back. */
  public boolean isGone() {
    return message != null && getRows().stream().noneMatch(row -> row.id().equals(message));
  }

  /** Its place in the list, from 1. */
  public int getPlace() {
    return at() + 1;
  }

  /** The one before; null when there is none. */
  public UUID getPrevious() {
    return at() > 0 ? getRows().get(at() - 1).id() : null;
  }

  /** The one behind; null when there is none. */
  public UUID getNext() {
    return at() >= 0 && at() + 1 < getRows().size() ? getRows().get(at() + 1).id() : null;
  }

  /** The chosen one as its recipient would get it; null when it left just now. */
  public WaitingPreview getPreview() {
    if (preview == null) {
      preview = getShown() == null ? Optional.empty() : look.preview(getShown().id());
    }
    return preview.orElse(null);
  }

  /** The pages of a letter, from 1. */
  public List<Integer> getPages() {
    return IntStream.rangeClosed(1, getPreview().pages()).boxed().toList();
  }

  public WaitingList.Count getCount() {
    if (count == null) {
      count = list.count(getFilter(), MessageLook.MOST);
    }
    return count;
  }

  /** Whether more wait than fit into one PDF. */
  public boolean isTooMany() {
    return getCount().waiting() > MessageLook.MOST;
  }

  /** So many messages are put into one PDF at most. */
  public int getMost() {
    return MessageLook.MOST;
  }

  /** The name of a template; its key where it has none. */
  public String named(String key) {
    return templates().stream()
        .filter(t -> t.key().equals(key))
        .findFirst()
        .map(words::name)
        .orElse(key);
  }

  /** Names of templates by key, for the filter. */
  public Map<String, String> getTemplates() {
    Map<String, String> names = new LinkedHashMap<>();
    templates().forEach(t -> names.put(t.key(), words.name(t)));
    return names;
  }

  private List<TemplateView> templates() {
    if (templates == null) {
      templates = book.templates();
    }
    return templates;
  }

  /** The languages we write in, by code. */
  public Map<String, String> getLanguages() {
    Map<String, String> names = new LinkedHashMap<>();
    words.getLanguages().forEach(code -> names.put(code, words.language(code)));
    return names;
  }

  /** The ways that messages leave by. */
  public MessageChannel[] getChannels() {
    return new MessageChannel[] {MessageChannel.LETTER, MessageChannel.EMAIL, MessageChannel.SMS};
  }

  public MarkKind[] getMarks() {
    return MarkKind.values();
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
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

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public MarkKind getMark() {
    return mark;
  }

  public void setMark(MarkKind mark) {
    this.mark = mark;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  public UUID getMessage() {
    return message;
  }

  public void setMessage(UUID message) {
    this.message = message;
  }
}
