/** What each setting means, in Spanish, for README.es.md; a setting without its line does not compile. */
import type { Settings } from './config.ts';

export const settingsInSpanish: Readonly<Record<keyof Settings, string>> = {
  PORT: 'Puerto en el que escucha la tienda',
  HOST: 'Dirección en la que escucha; 0.0.0.0 para todas las interfaces (ponga delante un proxy con TLS)',
  DATA_DIR:
    'Carpeta de las generaciones del catálogo y de conversations.db; una SHOP con nombre vive en var/NOMBRE',
  SHOP: 'Catálogo de muestra del primer arranque; nunca sustituye a uno publicado',
  CHAT_MODEL:
    'Quién redacta las respuestas: auto, none (solo la voz del catálogo), ollama:NOMBRE, openai:NOMBRE',
  EMBED_MODEL: 'Quién calcula los vectores al cargar: auto, builtin, ollama:NOMBRE, openai:NOMBRE',
  OLLAMA_URL: 'Servidor de Ollama',
  OPENAI_BASE_URL: 'Servidor compatible con OpenAI para openai:NOMBRE, con su /v1',
  OPENAI_API_KEY: 'Su clave, donde haga falta',
  ADMIN_TOKEN: 'Testigo del equipo; si falta, se crea y se muestra una vez en el primer arranque',
  ALLOWED_ORIGINS:
    'Páginas de tienda que pueden usar la API desde otro origen, separadas por comas; vacío: solo el mismo origen',
  MAX_MESSAGE_CHARS: 'Mensaje más largo de un cliente',
  TURNS_PER_MINUTE: 'Mensajes por minuto de un visitante; 0 lo desactiva',
  TURNS_PER_MINUTE_ADDRESS: 'Mensajes por minuto de una dirección de red; 0 lo desactiva',
  RESUME_MS: 'Cuánto sigue un turno para un cliente que perdió la conexión',
  FIRST_BYTE_MS:
    'Espera máxima de la primera palabra del modelo, tras nuestra cola; después, la voz del catálogo',
  SILENCE_MS: 'Silencio máximo del modelo en mitad de una respuesta',
  FIRST_WORD_MS: 'La primera palabra se quiere antes de esto; mide las instrucciones, no termina nada',
  EMBED_MS: 'Tiempo para el vector de una pregunta; después, esa búsqueda es léxica',
  MODEL_CONCURRENCY: 'Turnos que el modelo responde a la vez',
  QUEUE_MS: 'Espera máxima hasta que el modelo quede libre; después, la voz del catálogo',
  MAX_WITHHELD: 'Frases retenidas en una respuesta antes de parar al modelo y seguir con la voz del catálogo',
  NUM_CTX: 'Ventana de contexto que se pide a Ollama, la misma en cada petición',
  KEEP_ALIVE: 'Cuánto mantiene Ollama el modelo en memoria',
  RETENTION_DAYS:
    'Días tras su último mensaje en que se borra una conversación; 0 la conserva. Los pedidos tienen su propio plazo',
  INSIGHTS_BY_MODEL:
    'Cuándo lee el modelo conversaciones para el equipo: asked (con un botón), idle (también mientras no se atiende a nadie)',
  AUDIT_DAYS: 'Días que se guarda el registro de lo que hace el equipo; 0 lo conserva',
  ORDER_WEBHOOK_URL: 'Adónde se envía cada pedido confirmado, firmado, hasta que se acepta',
  ORDER_WEBHOOK_SECRET:
    'Con qué se firma; si falta, se crea una vez y se guarda en DATA_DIR/order-webhook-secret',
  HANDOFF_WEBHOOK_URL: 'A qué se avisa, con firma como los pedidos, cuando un cliente pide una persona',
  CHECKOUT_URL: 'Página de pago propia de la tienda a la que se entrega la cesta confirmada, como plantilla',
  LOG_LEVEL: 'Detalle del registro en stderr',
};
