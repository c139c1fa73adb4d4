package org.saldo.document;

import java.sql.SQLException;
import org.saldo.identity.BulkWriter;
import org.saldo.identity.PublicIds;

/** Stores the one file that all documents of a bulk load share. */
public final class BulkDocuments {

  private BulkDocuments() {}

  /**
   * Stores the file, also if the creditor has it already.
   *
   * @return its key
   */
  public static long store(BulkWriter writer, DocumentKind kind, NewDocument content)
      throws SQLException {
    BulkWriter.Recording recording = writer.recording();
    Document document =
        writer.add(
            new Document(
                writer.keys().getAsLong(),
                PublicIds.next(),
                kind,
                content,
                recording.at(),
                recording.by()));
    writer.add(
        "INSERT INTO document_content (document_id, content) VALUES (?, ?)",
        document.id(),
        content.content());
    writer.flush();
    return document.id();
  }
}
