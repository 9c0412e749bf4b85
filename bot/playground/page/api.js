// The page's side of the stand-in's small HTTP API.

async function answer(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error || `The stand-in answered ${response.status}.`);
  return body;
}

export const load = async (language) => answer(await fetch(`/client/state?language=${language}`));

export const words = async (language) => answer(await fetch(`/client/words/${language}`));

export async function post(name, content) {
  const headers = { "Content-Type": "application/json" };
  return answer(await fetch(`/client/${name}`, { method: "POST", headers, body: JSON.stringify(content) }));
}

export async function upload(fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined && value !== null) form.append(name, value);
  return answer(await fetch("/client/upload", { method: "POST", headers: { "X-Playground": "page" }, body: form }));
}

// Calls `opened` whenever the stream begins anew: what happened meanwhile has to be loaded again.
export function listen({ opened, lost, changed }) {
  const source = new EventSource("/client/events");
  let retry;
  source.addEventListener("hello", () => opened());
  source.onmessage = (event) => changed(JSON.parse(event.data));
  source.onerror = () => {
    lost();
    if (source.readyState === EventSource.CLOSED) {
      clearTimeout(retry);
      retry = setTimeout(() => listen({ opened, lost, changed }), 1500);
    }
  };
}
