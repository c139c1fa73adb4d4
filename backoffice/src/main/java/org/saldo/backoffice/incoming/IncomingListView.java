package org.saldo.backoffice.incoming;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.saldo.correspondence.MessageChannel;
import org.saldo.incoming.FileState;
import org.saldo.incoming.IncomingState;
import org.saldo.reporting.IncomingFilter;
import org.saldo.reporting.IncomingList;
import org.saldo.reporting.IncomingRow;
import org.saldo.reporting.Page;

/** What came in, what waits for a person first. */
@Named
@RequestScoped
public class IncomingListView {

  private static final int SIZE = 50;

  @EJB private IncomingList incoming;

  private IncomingState state;
  private MessageChannel channel;
  private String creditor;
  private Integer page;
  private Page<IncomingRow> rows;

  public Page<IncomingRow> getRows() {
    if (rows == null) {
      rows =
          incoming.page(
              new IncomingFilter(state, channel, creditor), page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  public IncomingState[] getStates() {
    return IncomingState.values();
  }

  /** The ways on which something comes in. */
  public MessageChannel[] getChannels() {
    return new MessageChannel[] {MessageChannel.EMAIL, MessageChannel.LETTER, MessageChannel.SMS};
  }

  /** The colour of a state. */
  public String tone(IncomingState value) {
    return switch (value) {
      case UNMATCHED -> "warn";
      case PROPOSED -> "info";
      case ASSIGNED -> "ok";
      case DISMISSED -> "neutral";
    };
  }

  /** The colour of a file's state. */
  public String fileTone(FileState value) {
    return switch (value) {
      case KEPT -> "ok";
      case REFUSED -> "neutral";
      case QUARANTINED -> "danger";
    };
  }

  public IncomingState getState() {
    return state;
  }

  public void setState(IncomingState state) {
    this.state = state;
  }

  public MessageChannel getChannel() {
    return channel;
  }

  public void setChannel(MessageChannel channel) {
    this.channel = channel;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
