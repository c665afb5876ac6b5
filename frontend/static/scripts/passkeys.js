// Adds a passkey, and signs in with one; talks to this server alone.
(() => {
  const script = document.currentScript;
  const said = document.getElementById("passkey-said");
  const say = (words) => { if (said) said.textContent = words; };
  const post = async (address, body) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", [script.dataset.header]: script.dataset.token },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const form = document.getElementById("passkey-form");
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post("/webauthn/register/options"));
      const credential = await navigator.credentials.create({ publicKey: options });
      const label = document.getElementById("passkey-label").value.trim() || script.dataset.device;
      await post("/webauthn/register", { publicKey: { credential: credential.toJSON(), label } });
      window.location.reload();
    } catch (problem) {
      say(script.dataset.notAdded);
    }
  });

  const button = document.getElementById("passkey-sign-in");
  if (button && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post("/webauthn/authenticate/options"));
        const credential = await navigator.credentials.get({ publicKey: options });
        const answer = await post("/login/webauthn", credential.toJSON());
        // Without a page that asked for signing in, the server names the front page; one's work is better.
        window.location.assign(!answer.redirectUrl || answer.redirectUrl === "/" ? "/work" : answer.redirectUrl);
      } catch (problem) {
        say(problem.message === "429"
          ? script.dataset.tooOften
          : script.dataset.didNotWork);
      }
    });
  }
})();
