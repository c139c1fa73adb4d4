package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.correspondence.print.PostageBook;
import org.saldo.correspondence.print.PostageClass;
import org.saldo.correspondence.print.PostageVersion;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** What letters cost by their sheets. */
@Path("/postage-classes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class PostageClassesResource extends RecordCalls {

  @EJB private PostageBook book;

  @GET
  @Operation(summary = "Every record of every postage class, at home first, the latest first")
  public Response list(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    book.versions().forEach(v -> items.add(json(v)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Record a class; from its first day on it replaces the one of its name")
  public Response record(String body) {
    return once(
        body,
        sent -> {
          PostageClass postage = postage(sent);
          LocalDate firstOn = sent.day("firstOn");
          return answer(
              book.record(postage, firstOn, sent.text("reason")).orElse(null),
              () ->
                  Response.status(Response.Status.CREATED)
                      .entity(one(v -> v.postage().equals(postage) && v.firstOn().equals(firstOn)))
                      .build());
        });
  }

  private static PostageClass postage(JsonBody sent) {
    String name = sent.text("name");
    return new PostageClass(
        name == null ? null : name.strip(),
        sent.flag("abroad"),
        Math.toIntExact(sent.number("maxSheets")),
        sent.money("price", "currency"));
  }

  private JsonObject one(Predicate<PostageVersion> meant) {
    return book.versions().stream()
        .filter(meant)
        .findFirst()
        .map(v -> json(v).build())
        .orElseThrow();
  }

  private static JsonObjectBuilder json(PostageVersion version) {
    PostageClass postage = version.postage();
    return RecordJson.by(
        Json.createObjectBuilder()
            .add("name", postage.name())
            .add("abroad", postage.abroad())
            .add("maxSheets", postage.maxSheets())
            .add("price", Answers.amount(postage.price()))
            .add("currency", postage.price().currency())
            .add("firstOn", version.firstOn().toString())
            .add("inForce", version.inForce()),
        version.recordedAt(),
        version.recordedBy(),
        version.reason());
  }
}
