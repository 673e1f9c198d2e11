import { connection } from 'next/server';
import { Contact } from './contact';

/** Rendered on the server for each request. */
export default async function Page() {
  await connection();
  return (
    <main>
      <h1>Contact</h1>
      <Contact customer="Ada" />
    </main>
  );
}
