/** Asks our own site for a file; the one way a script of the site reaches the network. */
export const fetchFile = (request: Request | string, options: RequestInit = {}): Promise<Response> =>
  fetch(request, options);
