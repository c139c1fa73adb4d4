package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.document.DocumentArchive;
import org.saldo.document.Documents;
import org.saldo.outbox.Parcel;

/** Brings the files that an e-mail carries: the very bytes that were kept when it was written. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class MailAttachments {

  @Inject private Documents documents;

  /**
   * The files of an e-mail; empty when it carries none.
   *
   * @throws IllegalStateException when one is not there any more
   */
  public List<NamedFile> of(Parcel parcel) {
    return MailContent.of(parcel.payload()).documents().stream().map(this::file).toList();
  }

  private NamedFile file(long id) {
    DocumentArchive.Content content =
        documents
            .content(id)
            .orElseThrow(() -> new IllegalStateException("document " + id + " is gone"));
    return new NamedFile(
        content.document().fileName(), content.document().mediaType(), content.bytes());
  }
}
