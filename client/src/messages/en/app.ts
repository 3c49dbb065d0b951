/** The site's name, frames and menus. */
export default {
  name: 'Continuing Education Hours for Professionals',
  shortName: 'Continuing Education Hours',
  home: 'Home',
  mainMenu: 'Main menu',
  skip: 'Skip to the page',
  offline: 'The server cannot be reached. Nothing you typed is lost; go on when the connection is back',
  typeSize: { label: 'Type size', normal: 'Normal type', large: 'Large type', larger: 'Largest type' },
  menu: { person: 'Mine', hours: 'Hours', administration: 'System' },
  role: {
    PROFESSIONAL: 'Professional',
    UNIT: 'Unit account',
    GENERAL_ADMIN: 'General administrator',
    DEPARTMENT_ADMIN: 'Department administrator',
    AUTHORITY: 'Authority',
    SUPPORT: 'Support',
    ANALYST: 'Analyst',
    AUDITOR: 'Auditor',
    SYSTEM_ADMIN: 'System administrator',
  },
  failed: { title: 'The page did not open', text: 'The server cannot be reached, or the page has been updated.' },
  notFound: { title: 'There is no such page', text: 'The address may be mistyped, or the page has moved.', home: 'Go to the home page' },
}
