package org.saldo.ui;

import jakarta.faces.application.Application;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseStream;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.render.RenderKit;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;

/** A page in a language and nothing else, for converters. */
final class PageStub extends FacesContext {

  private final UIViewRoot view;

  PageStub(Locale locale) {
    view =
        new UIViewRoot() {
          @Override
          public Locale getLocale() {
            return locale;
          }
        };
  }

  @Override
  public UIViewRoot getViewRoot() {
    return view;
  }

  @Override
  public Application getApplication() {
    return null;
  }

  @Override
  public Iterator<String> getClientIdsWithMessages() {
    return Collections.emptyIterator();
  }

  @Override
  public ExternalContext getExternalContext() {
    return null;
  }

  @Override
  public FacesMessage.Severity getMaximumSeverity() {
    return null;
  }

  @Override
  public Iterator<FacesMessage> getMessages() {
    return Collections.emptyIterator();
  }

  @Override
  public Iterator<FacesMessage> getMessages(String clientId) {
    return Collections.emptyIterator();
  }

  @Override
  public RenderKit getRenderKit() {
    return null;
  }

  @Override
  public boolean getRenderResponse() {
    return false;
  }

  @Override
  public boolean getResponseComplete() {
    return false;
  }

  @Override
  public ResponseStream getResponseStream() {
    return null;
  }

  @Override
  public void setResponseStream(ResponseStream responseStream) {}

  @Override
  public ResponseWriter getResponseWriter() {
    return null;
  }

  @Override
  public void setResponseWriter(ResponseWriter responseWriter) {}

  @Override
  public void setViewRoot(UIViewRoot root) {}

  @Override
  public void addMessage(String clientId, FacesMessage message) {}

  @Override
  public Lifecycle getLifecycle() {
    return null;
  }

  @Override
  public void release() {}

  @Override
  public void renderResponse() {}

  @Override
  public void responseComplete() {}
}
