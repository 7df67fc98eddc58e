export const spanish = [
  `c ¡Hola {artist}! ¿Tienes hueco este mes?
a ¡Hola {customer}! Sí, algún día queda. ¿Qué tenías en mente?
c Unas fotos con mi abuela, cumple noventa años.
a Qué bonito. Mejor por la mañana, con luz suave. ¿{day} a las {time}?
c ¡Perfecto! Ella ya está eligiendo vestido 😂
a Dile que lleve también sus gafas de siempre.`,
  `c ¿Se puede aparcar cerca?
a Hay un garaje a dos calles, la primera hora es gratis.
c Genial, gracias.`,
  `a ¿Qué tal quedó todo?
c ¡Precioso! Mi abuela lo enseña a todo el barrio.
a Me alegro muchísimo ❤️
c>3 Volveremos cuando cumpla cien.
a Lo apunto ya en la agenda.`,
  `c Perdona, tengo que mover la cita, me han cambiado el turno.
a No pasa nada. ¿{day} te viene bien?
c Sí, a las {time} si puede ser.
a Hecho, mándame la solicitud por aquí.`,
];
