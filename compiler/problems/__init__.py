"""The mistakes that the compiler can find, by theme; those of pure syntax are the room dsl's."""
