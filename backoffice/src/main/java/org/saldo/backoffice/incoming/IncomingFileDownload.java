package org.saldo.backoffice.incoming;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saldo.incoming.IncomingDesk;
import org.saldo.ui.FileAnswer;

/**
 * Gives a file of something that came in, to be saved, {@code /incoming-file?id=<public id>}; 404
 * when there is none in reach, or it is not given out.
 */
@WebServlet("/incoming-file")
public class IncomingFileDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient IncomingDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FileAnswer.send(response, FileAnswer.id(request, "id").flatMap(desk::file));
  }
}
