/** What the help of the commands says. */
import type { Language } from '../src/protocol.ts';

const en = {
  usage: 'FILE… [options]',
  about:
    'Publishes a catalogue: exports of Shopify, WooCommerce, PrestaShop and Magento, Google Merchant Center feeds (XML or table), ' +
    'schema.org JSON-LD, our own JSON, JSONL and CSV, told by content, packed with gzip or not; any other CSV or JSON with --map. ' +
    'The files are the whole catalogue: what is in none of them is removed.',
  files: 'the export: files, or http(s) addresses of feeds',
  currency: 'currency of prices that name none, such as EUR',
  language: 'language of products that name none (es or en)',
  pages: 'pages in Markdown, HTML or text (delivery.es.md, returns.en.md …); absent: they stay as they are',
  shop: 'shop.json; absent: it stays as it is',
  synonyms: 'words of one meaning, a line each: popurrí, ambientador; absent: as before',
  report: 'writes what was imported, repaired and rejected: FILE.json or FILE.html',
  map: 'mapping.json: how to read a CSV or JSON of no known format',
  proposeMap:
    'writes such a mapping from the header of FILE, to be corrected (mapping.json when no name is given)',
  update: 'change the products that the files name, and in them only what the files say',
  watch: 'publish the newest file of the folder whenever there is a new one',
  digest: 'have the chat model pick out what reviews praise and criticise; goes on where it was stopped',
  dryRun: 'reads and compares, publishes nothing',
  allowShrink: 'publish although more than half the catalogue vanishes',
  allowRejects: 'publish although more than 5 % of the rows were rejected',
  cliLanguage: 'language of what this command says (es or en); absent: that of LC_ALL or LANG',
  catalog: 'The published catalogue: look, go back, take away.',
  list: 'generations, newest first; the one that serves is marked',
  rollback: 'serve the generation before the one that serves now',
  export: 'write the catalogue in our own format; ingested again, it changes nothing',
  exportFile: 'FILE.jsonl',
  langchain: 'write the index for HNSWLib.load of @langchain/community instead, into this folder',
} as const;

export type CliWord = keyof typeof en;

const es: Readonly<Record<CliWord, string>> = {
  usage: 'FICHERO… [opciones]',
  about:
    'Publica un catálogo: exportaciones de Shopify, WooCommerce, PrestaShop y Magento, de Google Merchant Center (XML o tabla), ' +
    'JSON-LD de schema.org, nuestros JSON, JSONL y CSV, reconocidas por su contenido, con gzip o sin él; cualquier otro CSV o JSON con --map. ' +
    'Los ficheros son el catálogo entero: lo que no esté en ninguno se retira.',
  files: 'la exportación: ficheros, o direcciones http(s)',
  currency: 'moneda de los precios que no la dicen, como EUR',
  language: 'idioma de los productos que no lo dicen (es o en)',
  pages: 'páginas en Markdown, HTML o texto (envios.es.md, returns.en.md …); sin esto, se quedan como están',
  shop: 'shop.json; sin esto, se queda como está',
  synonyms:
    'palabras que significan lo mismo, un grupo por línea: popurrí, ambientador; sin esto, como antes',
  report: 'escribe lo importado, corregido y rechazado: FICHERO.json o FICHERO.html',
  map: 'mapping.json: cómo leer un CSV o JSON de formato desconocido',
  proposeMap:
    'escribe esa correspondencia a partir de la cabecera del FICHERO, para corregirla (mapping.json si no se da nombre)',
  update: 'cambia los productos que nombran los ficheros, y de ellos solo lo que los ficheros dicen',
  watch: 'publica el fichero más nuevo de la carpeta cada vez que llega uno',
  digest: 'el modelo de chat saca lo que las opiniones alaban y critican; sigue donde se quedó',
  dryRun: 'lee y compara, no publica nada',
  allowShrink: 'publica aunque desaparezca más de la mitad del catálogo',
  allowRejects: 'publica aunque se rechace más del 5 % de las filas',
  cliLanguage: 'idioma de lo que dice esta orden (es o en); sin esto, el de LC_ALL o LANG',
  catalog: 'El catálogo publicado: verlo, volver atrás, llevárselo.',
  list: 'generaciones, primero la más nueva; la que atiende va marcada',
  rollback: 'pone a atender la generación anterior a la que atiende ahora',
  export: 'escribe el catálogo en nuestro formato; importado de nuevo, no cambia nada',
  exportFile: 'FICHERO.jsonl',
  langchain: 'escribe en esta carpeta el índice para HNSWLib.load de @langchain/community',
};

export const cliWords: Readonly<Record<Language, Readonly<Record<CliWord, string>>>> = { es, en };
