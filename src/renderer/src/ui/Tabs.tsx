import { Tab, TabList } from '@fluentui/react-components';

type TabsProps<Name extends string> = {
  readonly tabs: readonly { readonly name: Name; readonly text: string }[];
  readonly chosen: string;
  readonly onChoose: (name: Name) => void;
};

/** The views of one screen; they wrap where the window is narrow. */
export function Tabs<Name extends string>({ tabs, chosen, onChoose }: TabsProps<Name>) {
  return (
    <TabList
      style={{ flexWrap: 'wrap' }}
      selectedValue={chosen}
      onTabSelect={(_event, { value }) => {
        const found = tabs.find(({ name }) => name === value);
        if (found !== undefined) onChoose(found.name);
      }}
    >
      {tabs.map(({ name, text }) => (
        <Tab key={name} value={name}>
          {text}
        </Tab>
      ))}
    </TabList>
  );
}
