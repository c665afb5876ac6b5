// On plain pages: says at sign-in that text of this browser waits, and asks at sign-out what becomes of it.
(() => {
  const store = window.keeperStore;
  const written = scope => store.all(it => (scope ? it.scope === scope : it.scope.startsWith("person:")));
  const notice = document.getElementById("unkept-notice");
  if (notice && written().length) notice.hidden = false;

  const form = document.getElementById("sign-out");
  const question = document.getElementById("unkept-question");
  if (!form || !question) return;
  const scope = form.dataset.scope;
  form.addEventListener("submit", (event) => {
    if (form.dataset.asked || !written(scope).length) return;
    event.preventDefault();
    question.hidden = false;
    question.querySelector("button").focus();
  });
  for (const button of question.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      if (button.value === "stay") { question.hidden = true; return; }
      if (button.value === "erase") store.forget(it => it.scope === scope);
      form.dataset.asked = "yes";
      form.requestSubmit();
    });
  }
})();
