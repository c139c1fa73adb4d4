package org.saldo.backoffice.export;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.saldo.ui.ContentDisposition;

/** A JSON file sent instead of the page, written so that people can read it. */
public final class JsonDownload {

  private JsonDownload() {}

  /**
   * Sends it.
   *
   * @param name of the file without its ending
   */
  public static void send(String name, JsonObject content) {
    FacesContext context = FacesContext.getCurrentInstance();
    ExternalContext answer = context.getExternalContext();
    answer.setResponseContentType("application/json; charset=UTF-8");
    answer.setResponseCharacterEncoding("UTF-8");
    answer.setResponseHeader("Content-Disposition", ContentDisposition.attachment(name + ".json"));
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader("Cache-Control", "no-store");
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createWriter(answer.getResponseOutputWriter())) {
      writer.writeObject(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }
}
