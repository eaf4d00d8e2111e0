import { usualAccounts } from '../model/accounts.ts';
import { entryFault, type Check } from './report.ts';

/** Words for people who saw or suffered something: they speak for themselves, and for no party. */
const people = /\b(residents?|witness(es)?|survivors?|villagers?|locals?|family|relatives?|imam)\b/i;

/** The account of a party has its officials and institutions, as its description says, and nobody who lives there. */
export const speakersOfAccounts: Check = (input) => {
  const parties = new Set(usualAccounts.filter(({ compared }) => compared).map(({ id }) => id));
  return input.speakers
    .filter(({ account, name }) => parties.has(account) && people.test(name.en ?? ''))
    .map((speaker) =>
      entryFault(
        input,
        'speakers',
        speaker,
        `its name says who lives there, and the account “${speaker.account}” has officials and institutions: file it as a third party`,
      ),
    );
};
