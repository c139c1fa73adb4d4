"use strict";
(() => {
  // A form goes out once. The button is disabled only after the browser has collected the fields, for a disabled
  // button would not be sent, and Faces would not know which one was pressed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.dataset.repeatable) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    setTimeout(() => {
      for (const button of form.querySelectorAll("[type=submit]")) {
        button.disabled = true;
      }
    });
  });
  // Back from the browser's page cache: the form may be sent again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      for (const form of document.querySelectorAll("form[data-sent]")) {
        delete form.dataset.sent;
        for (const button of form.querySelectorAll("[type=submit]")) {
          button.disabled = false;
        }
      }
    }
  });

  // The error summary takes the focus; its links put it into the field, whose label stays visible.
  const summary = document.getElementById("error-summary");
  if (summary) {
    document.title = "⚠ " + document.title;
    summary.focus();
    summary.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (field) {
        event.preventDefault();
        const label = field.labels && field.labels[0];
        (label || field).scrollIntoView({ block: "start" });
        field.focus({ preventScroll: true });
      }
    });
  }

  // A file that is too large is said so before it travels: the server could only break the upload off.
  for (const input of document.querySelectorAll("input[type=file][data-max-bytes]")) {
    const error = document.createElement("span");
    error.id = input.id + "-size";
    error.className = "error";
    error.setAttribute("role", "alert");
    input.after(error);
    const tooLarge = () => [...input.files].some((file) => file.size > Number(input.dataset.maxBytes));
    input.addEventListener("change", () => {
      error.textContent = tooLarge() ? input.dataset.tooLarge : "";
      input.setAttribute("aria-invalid", String(tooLarge()));
    });
    input.form.addEventListener("submit", (event) => {
      if (tooLarge()) {
        event.preventDefault();
        input.focus();
      }
    }, true);
  }

  const menu = document.querySelector("button.menu");
  if (menu) {
    menu.addEventListener("click", () => {
      const open = menu.getAttribute("aria-expanded") !== "true";
      menu.setAttribute("aria-expanded", String(open));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.getAttribute("aria-expanded") === "true") {
        menu.setAttribute("aria-expanded", "false");
        menu.focus();
      }
    });
  }

  // Tables: on a narrow screen each cell shows the heading of its column. aria-sort belongs to the cell around a link.
  const label = (table) => {
    const heads = [...table.querySelectorAll(":scope > thead th")];
    for (const head of heads) {
      const link = head.querySelector("a[data-sort]");
      if (link) {
        head.setAttribute("aria-sort", link.dataset.sort);
      }
    }
    for (const row of table.querySelectorAll(":scope > tbody > tr, :scope > tfoot > tr")) {
      [...row.cells].forEach((cell, i) => {
        if (heads[i] && cell.colSpan === 1) {
          cell.dataset.label = heads[i].textContent.trim();
        }
      });
    }
  };
  const labelAll = () => document.querySelectorAll("table.table, .ui-datatable table").forEach(label);
  labelAll();

  // Work that goes on elsewhere: the page asks again and changes only the parts that show it. What has the focus keeps
  // it, and nothing scrolls. It asks no more once nothing goes on, and not while nobody looks.
  const follow = async () => {
    if (!document.hidden) {
      const answer = await fetch(location.href, { headers: { "X-Saldo-Live": "true" } });
      if (!answer.ok) {
        return;
      }
      const news = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of document.querySelectorAll("[data-live]")) {
        const now = news.getElementById(part.id);
        if (now && now.innerHTML !== part.innerHTML) {
          const focused = part.contains(document.activeElement) ? document.activeElement : null;
          part.replaceChildren(...now.childNodes);
          if (focused) {
            const again = [...part.querySelectorAll("a, button")].find(
              (each) => each.getAttribute("href") === focused.getAttribute("href") && each.id === focused.id);
            (again || part).focus({ preventScroll: true });
          }
        }
      }
      labelAll();
    }
    if (document.getElementById("progress")) {
      setTimeout(() => follow().catch(() => {}), 2000);
    }
  };
  if (document.querySelector("[data-live]") && document.getElementById("progress")) {
    setTimeout(() => follow().catch(() => {}), 2000);
  }

  const warning = document.getElementById("session-warning");
  const ended = document.getElementById("session-ended");
  const end = () => {
    if (warning && warning.open) {
      warning.close();
    }
    if (ended && !ended.open) {
      ended.showModal();
    }
  };
  if (ended) {
    ended.addEventListener("cancel", (event) => event.preventDefault());
    ended.querySelector("[data-does=reload]").addEventListener("click", () => location.reload());
  }

  // The server forgets a session after some idle time. Two minutes before, or at two thirds of a short one, the reader
  // is asked. All tabs of a portal share the session, so each tells the others when it was used last.
  if (warning) {
    const seconds = Number(warning.dataset.seconds);
    const early = Math.min(120, seconds / 3);
    const key = "saldo-used:" + warning.dataset.keepAlive;
    const used = () => {
      try {
        localStorage.setItem(key, String(Date.now()));
      } catch (blocked) {
        own = Date.now();
      }
    };
    let own = Date.now();
    const last = () => {
      try {
        return Number(localStorage.getItem(key)) || own;
      } catch (blocked) {
        return own;
      }
    };
    used();
    document.addEventListener("saldo:answered", used);
    setInterval(() => {
      const idle = (Date.now() - last()) / 1000;
      if (idle >= seconds) {
        end();
      } else if (idle >= seconds - early) {
        if (!warning.open && !ended.open) {
          warning.showModal();
        }
      } else if (warning.open) {
        warning.close();
      }
    }, 1000);
    const stay = async () => {
      const answer = await fetch(warning.dataset.keepAlive, {
        method: "POST",
        headers: { "X-Requested-With": "XMLHttpRequest" },
        redirect: "manual",
      }).catch(() => null);
      if (answer && answer.status === 204) {
        used();
        warning.close();
      } else {
        end();
      }
    };
    warning.querySelector("[data-does=stay]").addEventListener("click", stay);
    warning.addEventListener("cancel", (event) => {
      event.preventDefault();
      stay();
    });
  }

  // Ajax: a 401 means that nobody is signed in any more. An answer counts as use of the session.
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxError", (event, xhr) => {
      if (xhr && xhr.status === 401) {
        end();
      }
    });
    window.jQuery(document).on("pfAjaxComplete", (event, xhr) => {
      labelAll();
      if (xhr && xhr.status === 200) {
        document.dispatchEvent(new Event("saldo:answered"));
      }
    });
  }
  if (window.faces && window.faces.ajax) {
    window.faces.ajax.addOnError((error) => {
      if (error.responseCode === 401) {
        end();
      }
    });
    window.faces.ajax.addOnEvent((event) => {
      if (event.status === "success") {
        labelAll();
        document.dispatchEvent(new Event("saldo:answered"));
      }
    });
  }

  // Single keys, here "/" for the search: never while somebody types, and to be switched off in the footer, because
  // speech input can press them by accident.
  const keys = document.querySelector("[data-does=keys]");
  let keysOn = true;
  try {
    keysOn = localStorage.getItem("saldo-keys") !== "off";
  } catch (blocked) {
    // stays on for this page
  }
  if (keys) {
    keys.setAttribute("aria-pressed", String(keysOn));
    keys.addEventListener("click", () => {
      keysOn = !keysOn;
      keys.setAttribute("aria-pressed", String(keysOn));
      try {
        localStorage.setItem("saldo-keys", keysOn ? "on" : "off");
      } catch (blocked) {
        // stays so for this page
      }
    });
  }
  document.addEventListener("keydown", (event) => {
    const search = document.getElementById("global-search") || document.getElementById("filter-q");
    const typing = event.target.closest("input, textarea, select, [contenteditable], dialog");
    if (keysOn && search && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
  });

  // Links and buttons of a page that a single key presses, under the same rules.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable], dialog");
    if (keysOn && /^[a-z]$/.test(event.key) && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const pressed = document.querySelector("[data-key='" + event.key + "']");
      if (pressed) {
        event.preventDefault();
        pressed.click();
      }
    }
  });

  // Places of a text go where the reader was writing last.
  let written = null;
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea, input[type=text]")) {
      written = event.target;
    }
  });
  for (const button of document.querySelectorAll("[data-insert]")) {
    button.addEventListener("click", () => {
      const form = button.closest("form");
      const field = written && written.form === form ? written : form.querySelector("textarea");
      field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  // A preview follows the writing: the form is sent as its button would send it, and only the preview is taken over.
  for (const button of document.querySelectorAll("[data-preview]")) {
    const form = button.form;
    const follow = async (asked) => {
      const fields = new URLSearchParams(new FormData(form));
      fields.set(button.name, button.value);
      const answer = await fetch(form.action, { method: "POST", body: fields }).catch(() => null);
      if (!answer || !answer.ok || asked !== last) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const shown = page.getElementById(button.dataset.preview);
      const state = page.querySelector("form#" + CSS.escape(form.id) + " [name='jakarta.faces.ViewState']");
      if (shown && state && asked === last) {
        document.getElementById(button.dataset.preview).replaceChildren(...shown.childNodes);
        form.querySelector("[name='jakarta.faces.ViewState']").value = state.value;
        document.dispatchEvent(new Event("saldo:answered"));
      }
    };
    let last = 0;
    let timer = null;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => follow(++last), 800);
    });
    // What is sent for good is not overtaken by a preview.
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      last++;
    });
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied || button.textContent;
    });
  }
  for (const button of document.querySelectorAll("[data-does=print]")) {
    button.addEventListener("click", () => window.print());
  }
})();
