// What draws QR codes is a script of its own, so that a lesson that is only read fetches none of it.
import { drawQr } from './qr.js';

Object.assign(globalThis, { fazhiDrawQr: drawQr });
